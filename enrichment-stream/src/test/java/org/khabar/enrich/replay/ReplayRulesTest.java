package org.khabar.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khabar.enrich.deadletter.DeadLetterHeaders;
import org.khabar.enrich.replay.ReplayRules.Fate;
import org.khabar.schema.header.EventHeaders;

class ReplayRulesTest {
    private final ReplayRules rules = new ReplayRules(Set.of("articles.dead-letters/3/8"), 3);

    @Test
    void shouldSendALetter() {
        assertThat(rules.judge(Letters.at(7)).fate()).isEqualTo(Fate.SEND);
    }

    @Test
    void shouldNotSendALetterTwice() {
        assertThat(rules.judge(Letters.at(8)).fate()).isEqualTo(Fate.ALREADY_REPLAYED);
    }

    @Test
    void shouldStopAfterTheLastAttempt() {
        assertThat(rules.judge(Letters.at(7, EventHeaders.REPLAY_ATTEMPTS, "2")).fate())
                .isEqualTo(Fate.SEND);
        assertThat(rules.judge(Letters.at(7, EventHeaders.REPLAY_ATTEMPTS, "3")))
                .isEqualTo(new ReplayRules.Judgement(Fate.TOO_MANY_ATTEMPTS, "was replayed 3 times, of 3 allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "", "often", "99999999999", "1.5"})
    void shouldNotBelieveACountThatIsNone(String attempts) {
        assertThat(rules.judge(Letters.at(7, EventHeaders.REPLAY_ATTEMPTS, attempts)))
                .isEqualTo(new ReplayRules.Judgement(
                        Fate.NOT_BELIEVED, "its header khabar_replay_attempts is no count of attempts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "articles.enriched", "__consumer_offsets"})
    void shouldNotFollowAHeaderToAnotherTopic(String topic) {
        assertThat(rules.judge(Letters.at(7, DeadLetterHeaders.TOPIC, topic)))
                .isEqualTo(new ReplayRules.Judgement(
                        Fate.NOT_BELIEVED,
                        "its headers name " + topic + ", and dead letters come from articles.raw only"));
    }

    @Test
    void shouldNotBelieveARecordThatDoesNotSayWhereItWasRead() {
        assertThat(rules.judge(Letters.at(7, DeadLetterHeaders.OFFSET, "seven")).fate())
                .isEqualTo(Fate.NOT_BELIEVED);
    }

    @Test
    void shouldNotSendWhatIsNotWholeAndSayWhereTheWholeIs() {
        var judgement = rules.judge(Letters.at(7, DeadLetterHeaders.CUT, "headers of 9000 bytes"));

        assertThat(judgement.fate()).isEqualTo(Fate.CUT);
        assertThat(judgement.detail()).contains("headers of 9000 bytes", "articles.raw-0@107");
    }
}
