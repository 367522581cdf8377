@NullMarked
package org.khabar.enrich.cache;

import org.jspecify.annotations.NullMarked;
