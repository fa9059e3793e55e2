/// What the program serves to a browser on the same machine.
@NullMarked
package org.safepassage.app.web;

import org.jspecify.annotations.NullMarked;
