/// Places, legs and corridors: where people and convoys may be.
@NullMarked
package org.safepassage.network;

import org.jspecify.annotations.NullMarked;
