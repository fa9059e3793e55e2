/// Reads reports as people keep them: text in any usual encoding, web pages, PDF files. What a
/// report says is for `claims` to find.
@NullMarked
package org.safepassage.app.imports.reports;

import org.jspecify.annotations.NullMarked;
