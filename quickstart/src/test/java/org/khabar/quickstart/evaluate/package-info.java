@NullMarked
package org.khabar.quickstart.evaluate;

import org.jspecify.annotations.NullMarked;
