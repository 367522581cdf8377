package org.khabar.enrich.shard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khabar.enrich.document.ArticleMessages;
import org.khabar.enrich.document.Candidates;
import org.khabar.schema.Articles;
import org.khabar.schema.internal.PlacedPart;
import org.khabar.schema.internal.WithdrawalReason;

class ShardsTest {
    private final Shards shards = Shards.load();

    @ParameterizedTest
    @CsvSource({
        "ar, Arab, arabic",
        "arz, Arab, arabic",
        "en, Latn, english",
        "ru, Cyrl, east-slavic",
        "uk, Cyrl, east-slavic",
        "be, Cyrl, east-slavic",
        "fa, Arab, iranian",
        "ckb, Arab, iranian",
        "zh, Hani, chinese",
        "zh-Hant, Hani, chinese",
        "pt-BR, Latn, romance",
        "id, Latn, malay",
        "ms, Latn, malay"
    })
    void shouldKeepLanguagesThatAreTakenForEachOtherTogether(String tag, String script, String shard) {
        assertThat(shards.shardOf(tag, script)).isEqualTo(shard);
    }

    @ParameterizedTest
    @CsvSource({
        "und, Arab, arabic",
        "und, Cyrl, east-slavic",
        "und, Latn, latin",
        "und, Hani, chinese",
        "und, Jpan, japanese",
        "und, Thai, other",
        "und, , other",
        "xx, Latn, latin",
        "th, Thai, other"
    })
    void shouldGoByScriptWhereTheLanguageIsUnknownOrNotListed(String tag, @Nullable String script, String shard) {
        assertThat(shards.shardOf(tag, script)).isEqualTo(shard);
    }

    @Test
    void shouldGiveEachShardAPartitionOfItsOwnWhenThereAreEnough() {
        int partitions = shards.names().size();

        Set<Integer> used = shards.names().stream()
                .map(shard -> shards.partitionOf(shard, partitions))
                .collect(Collectors.toSet());

        assertThat(used).hasSize(partitions).allMatch(partition -> partition >= 0 && partition < partitions);
    }

    @Test
    void shouldKeepThePublishedPlaceOfEachShard() {
        assertThat(shards.names())
                .containsExactly(
                        "arabic",
                        "english",
                        "east-slavic",
                        "romance",
                        "germanic",
                        "turkic-latin",
                        "iranian",
                        "chinese",
                        "nordic",
                        "latin",
                        "west-slavic",
                        "turkic-cyrillic",
                        "indic",
                        "japanese",
                        "korean",
                        "malay",
                        "other");
        assertThat(shards.partitionOf("arabic", 12)).isZero();
        assertThat(shards.partitionOf("turkic-cyrillic", 12)).isEqualTo(11);
        assertThat(shards.partitionOf("indic", 12)).isZero();
    }

    @Test
    void shouldPutAShardThatIsNotListedWithTheOthers() {
        assertThat(shards.partitionOf("no-such-shard", 12)).isEqualTo(shards.partitionOf("other", 12));
    }

    @Test
    void shouldSendArticlesAndWithdrawalsOfAShardToOnePartition() {
        var partitioner = new ShardPartitioner(shards);
        var article = Candidates.candidate("a1");
        article.setShard("korean");
        var withdrawal = ArticleMessages.withdrawal(
                new PlacedPart("a2", "korean", List.of()), "a2", 1, Articles.origin(1), WithdrawalReason.RETRACTED);

        var ofArticle = partitioner.partitions("articles-by-shard", "a1", ArticleMessages.of(article), 12);
        var ofWithdrawal = partitioner.partitions("articles-by-shard", "a2", ArticleMessages.of(withdrawal), 12);

        assertThat(ofArticle).hasValue(Set.of(shards.partitionOf("korean", 12)));
        assertThat(ofWithdrawal).isEqualTo(ofArticle);
    }
}
