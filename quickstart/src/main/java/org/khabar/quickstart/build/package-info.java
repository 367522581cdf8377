/**
 * Makes the lists that ship with Khabar from data that do not: in, gazetteers or a dictionary by path; out, one file.
 */
@NullMarked
package org.khabar.quickstart.build;

import org.jspecify.annotations.NullMarked;
