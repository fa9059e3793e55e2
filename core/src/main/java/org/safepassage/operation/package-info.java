/// The operation: one agreement with the people, the network and the fleet it speaks of.
@NullMarked
package org.safepassage.operation;

import org.jspecify.annotations.NullMarked;
