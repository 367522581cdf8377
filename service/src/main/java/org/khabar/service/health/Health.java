package org.khabar.service.health;

import java.util.List;

/** What a program answers when it is asked how it is. Both must answer at once, whatever is going on. */
public interface Health {
    /** What must hold for the process to be worth keeping; when one fails, only a new start helps. */
    List<Condition> alive();

    /** What must hold for it to do its work. */
    List<Condition> ready();
}
