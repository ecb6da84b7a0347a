package se.planbok.verify;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An event as the ledger covers it: everything that is stored of it.
 *
 * <p>Its entry is the canonical JSON (RFC 8785) of an object with the members {@code position}, {@code streamType},
 * {@code streamId}, {@code sequence}, {@code id}, {@code type}, {@code revision}, {@code at} (UTC, three decimals),
 * {@code person}, {@code payload}, {@code payloadDigest}, {@code metadata} and {@code metadataDigest}. Payload and
 * metadata are there as values, so that the entry can be read by itself, and their digests are the SHA-256 of the
 * stored texts in UTF-8, in hexadecimal: so a change of any byte is found, also of a space, of the order of members, or
 * of a figure that a double cannot tell from another. A stored text that has no canonical form (a member twice, for
 * instance) is covered by its digest alone, and {@code payload} or {@code metadata} is left out.
 *
 * @param position its place in the whole log
 * @param streamType what kind of thing its stream tells of
 * @param streamId which one, for instance a plan
 * @param sequence its place in the stream
 * @param id its own identity
 * @param type its name
 * @param revision of the payload's form
 * @param at when it was recorded, in whole milliseconds
 * @param person the opaque id of who recorded it
 * @param payload JSON as stored
 * @param metadata JSON as stored
 */
public record Entry(
        long position,
        String streamType,
        String streamId,
        long sequence,
        UUID id,
        String type,
        long revision,
        Instant at,
        String person,
        String payload,
        String metadata) {

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The text that is covered. */
    public String canonical() {
        Map<String, Object> members = members();
        cover(members, "payload", payload);
        cover(members, "metadata", metadata);
        return CanonicalJson.write(members);
    }

    /** Its leaf in the tree. */
    public Hash leaf() {
        return Hash.leaf(canonical());
    }

    /** The form of an instant in all that is signed or covered: UTC with three decimals. */
    static String text(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** All but payload and metadata. */
    Map<String, Object> members() {
        Map<String, Object> members = new TreeMap<>();
        members.put("position", position);
        members.put("streamType", streamType);
        members.put("streamId", streamId);
        members.put("sequence", sequence);
        members.put("id", id.toString());
        members.put("type", type);
        members.put("revision", revision);
        members.put("at", text(at));
        members.put("person", person);
        return members;
    }

    private static void cover(Map<String, Object> members, String name, String stored) {
        members.put(name + "Digest", Hash.of(stored).hex());
        try {
            members.put(name, JsonText.parse(stored));
        } catch (NotCanonical coveredByItsDigest) {
            members.remove(name);
        }
    }
}
