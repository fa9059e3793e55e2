/// Groups and households of people who have chosen to leave; counts, never persons.
@NullMarked
package org.safepassage.people;

import org.jspecify.annotations.NullMarked;
