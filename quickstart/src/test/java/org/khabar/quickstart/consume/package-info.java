@NullMarked
package org.khabar.quickstart.consume;

import org.jspecify.annotations.NullMarked;
