/// From bytes to a tree of YAML nodes with positions; everything that the format forbids in YAML is
/// refused here.
@NullMarked
package org.safepassage.app.imports.text;

import org.jspecify.annotations.NullMarked;
