/**
 * The words in which stages speak of entities (types, mentions), and the catalogue of things whose names are known. The
 * catalogue comes from one resource and goes out as immutable values; finding names in a text is <em>recognise</em>,
 * deciding what a found name stands for is <em>link</em>.
 */
@NullMarked
package org.khabar.enrich.entities;

import org.jspecify.annotations.NullMarked;
