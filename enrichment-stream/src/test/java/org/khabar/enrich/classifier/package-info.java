@NullMarked
package org.khabar.enrich.classifier;

import org.jspecify.annotations.NullMarked;
