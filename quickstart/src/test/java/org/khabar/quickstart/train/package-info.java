@NullMarked
package org.khabar.quickstart.train;

import org.jspecify.annotations.NullMarked;
