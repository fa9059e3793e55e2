package org.safepassage.people;

import org.safepassage.quantity.Names;

/// A neutral word for a kind of people, from a fixed list that an operation may extend.
///
/// @param word the word used in the file, such as `wounded-stretcher`
/// @param names what it is called in each language
/// @param medical whether people of it are received as patients
public record Category(String word, Names names, boolean medical) {}
