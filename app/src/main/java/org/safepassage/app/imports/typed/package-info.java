/// Claims and decisions that people type: CSV with HXL tags, and small YAML forms.
@NullMarked
package org.safepassage.app.imports.typed;

import org.jspecify.annotations.NullMarked;
