@NullMarked
package org.khabar.quickstart.run;

import org.jspecify.annotations.NullMarked;
