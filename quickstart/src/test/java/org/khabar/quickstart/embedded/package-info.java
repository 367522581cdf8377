@NullMarked
package org.khabar.quickstart.embedded;

import org.jspecify.annotations.NullMarked;
