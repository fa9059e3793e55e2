/// Groups of people who have chosen to leave, as counts.
@NullMarked
package org.safepassage.people;

import org.jspecify.annotations.NullMarked;
