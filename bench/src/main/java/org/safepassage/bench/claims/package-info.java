/// How long an account of many claims takes.
@NullMarked
package org.safepassage.bench.claims;

import org.jspecify.annotations.NullMarked;
