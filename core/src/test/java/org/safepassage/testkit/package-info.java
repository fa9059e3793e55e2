/// Fixtures that the tests of all modules share: small towns, and the repository's own files.
@NullMarked
package org.safepassage.testkit;

import org.jspecify.annotations.NullMarked;
