package se.planbok.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Entry ENTRY = Ledgers.entry(8);

    /** What is covered is a promise to whoever has kept a checkpoint: it stays as it is. */
    @Test
    void the_entry_is_canonical_and_says_everything() {
        assertThat(ENTRY.canonical())
                .isEqualTo("{\"at\":\"2021-02-05T12:00:00.008Z\",\"id\":\"00000000-0000-0007-0000-000000000008\","
                        + "\"metadata\":{},"
                        + "\"metadataDigest\":\"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\","
                        + "\"payload\":{\"activity\":\"a-1\",\"halfDays\":8},"
                        + "\"payloadDigest\":\""
                        + Hash.of("{\"activity\": \"a-1\", \"halfDays\":8}").hex() + "\","
                        + "\"person\":\"p-7f3a\",\"position\":17,\"revision\":1,\"sequence\":4,"
                        + "\"streamId\":\"rus-2021\",\"streamType\":\"Plan\",\"type\":\"DaysAllocated\"}");
        assertThat(CanonicalJson.of(ENTRY.canonical())).isEqualTo(ENTRY.canonical());
    }

    @Test
    void a_change_of_any_member_is_another_leaf() {
        Entry e = ENTRY;
        Set<Hash> leaves = new HashSet<>();
        Stream.of(
                        e,
                        with(e.position() + 1, e.streamType(), e.streamId(), e.sequence(), e.type(), e.person()),
                        with(e.position(), "plan", e.streamId(), e.sequence(), e.type(), e.person()),
                        with(e.position(), e.streamType(), "rus-2020", e.sequence(), e.type(), e.person()),
                        with(e.position(), e.streamType(), e.streamId(), e.sequence() + 1, e.type(), e.person()),
                        with(e.position(), e.streamType(), e.streamId(), e.sequence(), "DaysWithdrawn", e.person()),
                        with(e.position(), e.streamType(), e.streamId(), e.sequence(), e.type(), "p-7f3b"),
                        texts(e.payload(), "{ }"),
                        texts("{\"halfDays\":8, \"activity\": \"a-1\"}", "{}"),
                        texts("{\"activity\": \"a-1\", \"halfDays\":8.0}", "{}"),
                        new Entry(
                                17,
                                "Plan",
                                "rus-2021",
                                4,
                                new UUID(7, 9),
                                e.type(),
                                1,
                                e.at(),
                                e.person(),
                                e.payload(),
                                "{}"),
                        new Entry(
                                17, "Plan", "rus-2021", 4, e.id(), e.type(), 2, e.at(), e.person(), e.payload(), "{}"),
                        new Entry(
                                17,
                                "Plan",
                                "rus-2021",
                                4,
                                e.id(),
                                e.type(),
                                1,
                                e.at().plusMillis(1),
                                e.person(),
                                e.payload(),
                                "{}"))
                .forEach(entry -> assertThat(leaves.add(entry.leaf())).isTrue());
        assertThat(texts(e.payload(), e.metadata()).leaf()).isEqualTo(e.leaf());
    }

    @Test
    void a_change_of_any_bit_of_the_stored_text_is_another_leaf() {
        byte[] text = ENTRY.payload().getBytes(StandardCharsets.US_ASCII);
        for (int bit = 0; bit < 7 * text.length; bit++) {
            byte[] flipped = text.clone();
            flipped[bit / 7] ^= (byte) (1 << bit % 7);
            String other = new String(flipped, StandardCharsets.US_ASCII);
            assertThat(texts(other, "{}").leaf()).isNotEqualTo(ENTRY.leaf());
            assertThat(texts(ENTRY.payload(), other).leaf()).isNotEqualTo(ENTRY.leaf());
        }
    }

    /** Such a text the database takes, although it means different things to different readers. */
    @Test
    void a_text_without_a_canonical_form_is_covered_by_its_digest() {
        List<String> texts = List.of(
                "{\"a\":1,\"a\":2}",
                "{\"a\":2,\"a\":2}",
                "{\"a\":1e400}",
                "\"\\ud800\"",
                "[".repeat(600) + "]".repeat(600));
        assertThat(texts)
                .allSatisfy(text -> assertThat(texts(text, "{}").canonical())
                        .doesNotContain("\"payload\":")
                        .contains(Hash.of(text).hex()));
        assertThat(texts("null", "{}").canonical()).contains("\"payload\":null");
        assertThat(texts("9007199254740993", "{}").leaf())
                .isNotEqualTo(texts("9007199254740992", "{}").leaf());
    }

    private static Entry with(
            long position, String streamType, String streamId, long sequence, String type, String person) {
        return new Entry(
                position,
                streamType,
                streamId,
                sequence,
                ENTRY.id(),
                type,
                1,
                ENTRY.at(),
                person,
                ENTRY.payload(),
                "{}");
    }

    private static Entry texts(String payload, String metadata) {
        return new Entry(
                ENTRY.position(),
                ENTRY.streamType(),
                ENTRY.streamId(),
                ENTRY.sequence(),
                ENTRY.id(),
                ENTRY.type(),
                ENTRY.revision(),
                ENTRY.at(),
                ENTRY.person(),
                payload,
                metadata);
    }
}
