@NullMarked
package org.khabar.quickstart.stack;

import org.jspecify.annotations.NullMarked;
