package org.khabar.schema;

import java.time.Instant;
import java.util.List;
import org.khabar.schema.serde.TrustedRecords;

/** Named example records, shared by the tests of all modules. */
public final class Articles {
    /** The instant that tests reckon from. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static {
        TrustedRecords.trust(); // for the default values of records that are built before any serde is
    }

    private Articles() {}

    /** A record of articles.raw at partition 0, ingested at noon. */
    public static Origin origin(long offset) {
        return new Origin(0, offset, NOON);
    }

    /** A document that is nothing but its text. */
    public static RawDocument document(String id, String text) {
        return RawDocument.newBuilder().setId(id).setText(text).build();
    }

    /** An enriched article in English with one entity. */
    public static EnrichedArticle enriched(String id) {
        return EnrichedArticle.newBuilder()
                .setArticleId(id)
                .setRawId(id)
                .setPart(1)
                .setParts(1)
                .setRevision(1)
                .setChangeKind(ChangeKind.NEW)
                .setOrigin(origin(7))
                .setTitle("Harbour reopens")
                .setBody("The harbour of Latakia reopened.")
                .setPublished("2026-02-28")
                .setPublishedValidity(PublishedValidity.VALID)
                .setLanguage(new Language("en", 0.98, "Latn", null, List.of()))
                .setEntities(List.of(new Entity(
                        "geonames:173576",
                        EntityType.LOCATION,
                        "Latakia",
                        true,
                        null,
                        1,
                        0.5,
                        List.of(new Mention(15, 22, "Latakia")))))
                .build();
    }
}
