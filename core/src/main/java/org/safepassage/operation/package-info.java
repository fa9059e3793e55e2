/// The operation: agreement, people, network and fleet read together.
@NullMarked
package org.safepassage.operation;

import org.jspecify.annotations.NullMarked;
