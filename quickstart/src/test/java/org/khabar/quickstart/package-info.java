@NullMarked
package org.khabar.quickstart;

import org.jspecify.annotations.NullMarked;
