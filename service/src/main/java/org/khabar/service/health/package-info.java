/** What a program tells about itself: alive, ready, and why not. */
@NullMarked
package org.khabar.service.health;

import org.jspecify.annotations.NullMarked;
