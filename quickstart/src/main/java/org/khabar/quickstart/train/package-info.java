/**
 * Makes the models that ship with Khabar from data that do not: in, corpora and lists of names by path; out, one file.
 */
@NullMarked
package org.khabar.quickstart.train;

import org.jspecify.annotations.NullMarked;
