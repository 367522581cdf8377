/** What both programs show of themselves, scraped while they are at work on a real broker. */
@NullMarked
package org.khabar.quickstart.meters;

import org.jspecify.annotations.NullMarked;
