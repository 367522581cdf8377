package org.khabar.enrich.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.khabar.enrich.catalog.CatalogEntry;
import org.khabar.enrich.entities.CatalogEntity;
import org.khabar.enrich.entities.CatalogName;
import org.khabar.enrich.entities.EntityType;

class EntryDraftTest {
    private static final CatalogName PELLAN = name("Pellan");
    private static final CatalogEntity SHIPPED =
            new CatalogEntity("khabar:pellan", EntityType.LOCATION, "iso3166:CY", false, List.of(PELLAN));
    private static final CatalogEntry EMPTY = CatalogEntry.of(SHIPPED.id());

    @Test
    void shouldNotSayAgainWhatShips() {
        var draft = new EntryDraft(EMPTY, SHIPPED);
        draft.type(EntityType.LOCATION);
        draft.within("iso3166:CY");
        draft.capital(false);
        draft.add(PELLAN);
        draft.remove("Oxbow");

        assertThat(draft.entry()).isEqualTo(EMPTY);
        assertThat(draft.notes()).hasSize(2);
    }

    @Test
    void shouldKeepWhatWasSaidBefore() {
        var first = new EntryDraft(EMPTY, SHIPPED);
        first.add(name("Pellan Harbour"));
        first.type(EntityType.ORGANIZATION);

        var second = new EntryDraft(first.entry(), SHIPPED);
        second.add(name("Pellan Quay"));
        second.add(name("Pellan Quay"));
        second.capital(true);

        assertThat(second.entry().names()).containsExactly(name("Pellan Harbour"), name("Pellan Quay"));
        assertThat(second.entry().type()).isEqualTo(EntityType.ORGANIZATION);
        assertThat(second.entry().capital()).isTrue();
    }

    @Test
    void shouldShowOneNameInEachLanguage() {
        var draft = new EntryDraft(EMPTY, SHIPPED);
        draft.add(name("Pellan Quay"));
        draft.show(name("Pellan Harbour"));
        draft.show(name("Pellan Quay"));

        assertThat(draft.entry().shownNames()).containsExactly(name("Pellan Quay"));
        assertThat(draft.entry().names()).isEmpty();
    }

    @Test
    void shouldTakeAShippedNameAwayAndGiveItBack() {
        var removing = new EntryDraft(EMPTY, SHIPPED);
        removing.remove("PELLAN");
        assertThat(removing.entry().removedNames()).containsExactly("PELLAN");

        var giving = new EntryDraft(removing.entry(), SHIPPED);
        giving.add(PELLAN);
        assertThat(giving.entry().removedNames()).isEmpty();
    }

    @Test
    void shouldTakeAnAddedNameAwayWithoutATrace() {
        var adding = new EntryDraft(EMPTY, SHIPPED);
        adding.add(name("Pellan Harbour"));

        var removing = new EntryDraft(adding.entry(), SHIPPED);
        removing.remove("pellan harbour");

        assertThat(removing.entry()).isEqualTo(EMPTY);
    }

    @Test
    void shouldShowAgainWhatWasHidden() {
        assertThat(new EntryDraft(EMPTY.withHidden(true), SHIPPED).entry()).isEqualTo(EMPTY);
    }

    private static CatalogName name(String text) {
        return new CatalogName("en", "", text, false);
    }
}
