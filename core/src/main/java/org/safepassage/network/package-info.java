/// Places, and the corridors and legs between them.
@NullMarked
package org.safepassage.network;

import org.jspecify.annotations.NullMarked;
