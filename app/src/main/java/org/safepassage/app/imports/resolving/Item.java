package org.safepassage.app.imports.resolving;

import org.safepassage.app.imports.reading.Fields;

/// One entry of a list of the file, under its id.
///
/// @param id as written; a stand-in when what is written is no id
/// @param fields its keys
public record Item(String id, Fields fields) {}
