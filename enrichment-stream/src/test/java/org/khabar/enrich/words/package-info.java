@NullMarked
package org.khabar.enrich.words;

import org.jspecify.annotations.NullMarked;
