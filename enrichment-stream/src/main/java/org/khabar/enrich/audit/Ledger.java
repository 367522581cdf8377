package org.khabar.enrich.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khabar.schema.Decision;
import org.khabar.schema.Origin;
import org.khabar.schema.Outcome;
import org.khabar.schema.header.EventHeaders;

/**
 * The books of the stream: one account per origin. Records are entered in any order; an origin is settled when it has one
 * outcome as a whole document, or one for each of its articles.
 */
public final class Ledger {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Integer> arrivalsByRawId = new HashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Long> documents = new HashMap<>();
    private long origins;
    private long settled;

    /** A record of articles.raw was read. */
    public void arrived(String coordinates, String rawId) {
        change(coordinates, account -> account.open(rawId));
        arrivalsByRawId.merge(rawId, 1, Integer::sum);
        origins++;
    }

    /** A record of articles.decisions was read. */
    public void decided(Decision decision) {
        outcomes.merge(decision.getOutcome(), 1L, Long::sum);
        var coordinates = EventHeaders.coordinates(decision.getOrigin());
        if (decision.getArticleId() != null) {
            documents.merge(coordinates, 1L, Long::sum);
        }
        change(coordinates, account -> account.decide(decision));
    }

    /** A record that came of an origin was read on the topic of its outcome. */
    public void written(Origin origin, int part) {
        written(EventHeaders.coordinates(origin), part);
    }

    /** The same for a record whose origin is only known from its headers. */
    public void written(String coordinates, int part) {
        change(coordinates, account -> account.write(part));
    }

    /** How many origins have arrived. */
    public long origins() {
        return origins;
    }

    /** Whether every origin that has arrived has all its outcomes. */
    public boolean isSettled() {
        return settled == origins;
    }

    /** What the books say now. */
    public AuditReport report() {
        var faults = new ArrayList<String>();
        var gone = 0L;
        for (var account : accounts.values()) {
            if (account.isOpen()) {
                faults.addAll(account.faults(hasLaterVersion(account)));
            } else {
                gone++;
            }
        }
        return new AuditReport(origins, documents.size(), Map.copyOf(outcomes), gone, List.copyOf(faults));
    }

    private boolean hasLaterVersion(Account account) {
        return arrivalsByRawId.getOrDefault(account.rawId(), 0) > 1;
    }

    private interface Entry {
        void enter(Account account);
    }

    private void change(String coordinates, Entry entry) {
        var account = accounts.computeIfAbsent(coordinates, Account::new);
        boolean before = counts(account);
        entry.enter(account);
        boolean after = counts(account);
        settled += (after ? 1 : 0) - (before ? 1 : 0);
    }

    private static boolean counts(Account account) {
        return account.isOpen() && account.isSettled();
    }
}
