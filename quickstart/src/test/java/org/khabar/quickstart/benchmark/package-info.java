@NullMarked
package org.khabar.quickstart.benchmark;

import org.jspecify.annotations.NullMarked;
