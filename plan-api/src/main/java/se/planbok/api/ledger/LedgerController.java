package se.planbok.api.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.planbok.api.command.form.FormProblem;
import se.planbok.api.command.form.MalformedRequest;
import se.planbok.api.history.StreamId;
import se.planbok.api.read.NamedStreams;
import se.planbok.verify.BadEvent;
import se.planbok.verify.Checkpoint;
import se.planbok.verify.Fault;
import se.planbok.verify.Hash;
import se.planbok.verify.LedgerKey;
import se.planbok.verify.Verdict;

/** The ledger, for whoever audits (docs/ledger.md). Digests are in hexadecimal, keys and signatures in Base64. */
@RestController
class LedgerController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String HASH = "SHA-256";

    private final LedgerReads reads;
    private final NamedStreams streams;

    LedgerController(LedgerReads reads, NamedStreams streams) {
        this.reads = reads;
        this.streams = streams;
    }

    /** The signed state of the ledger. */
    @GetMapping(path = "/planbok/v1/ledger/checkpoint", produces = MediaType.APPLICATION_JSON_VALUE)
    State checkpoint() {
        LedgerReads.State state = reads.state();
        Checkpoint signed = state.checkpoint();
        return new State(
                signed.size(),
                signed.root().hex(),
                signed.chain().hex(),
                signed.at(),
                signed.key(),
                signed.signature(),
                LedgerKey.ALGORITHM,
                HASH,
                signed.signed(),
                state.keys().stream().map(Key::of).toList(),
                state.window(),
                state.refusal());
    }

    /** A full check of what is stored. */
    @GetMapping(path = "/planbok/v1/ledger/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    Checked verify() {
        Verdict verdict = reads.verify();
        return new Checked(
                verdict.verified(), verdict.size(), verdict.firstBad().map(Bad::of));
    }

    /**
     * The proof that an event is in the ledger.
     *
     * @param eventId the event's own id
     */
    @GetMapping(path = "/planbok/v1/ledger/proof/{eventId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Proof proof(@PathVariable UUID eventId) {
        LedgerReads.Proof proof = reads.proof(eventId);
        return new Proof(
                proof.entry().canonical(),
                proof.entry().payload(),
                proof.entry().metadata(),
                proof.sealed().leaf().hex(),
                proof.sealed().index(),
                proof.checkpoint().size(),
                hex(proof.path()),
                Signed.of(proof.checkpoint()));
    }

    /**
     * The proof that the ledger has only grown.
     *
     * @param from the earlier size
     * @param to the later size; the last one unless said
     */
    @GetMapping(path = "/planbok/v1/ledger/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    Growth consistency(@RequestParam String from, @RequestParam(required = false) String to) {
        long earlier = size("from", from);
        Optional<Long> later = Optional.ofNullable(to).map(text -> size("to", text));
        if (later.filter(size -> size < earlier).isPresent()) {
            throw malformed("to");
        }
        LedgerReads.Growth growth = reads.growth(earlier, later);
        return new Growth(
                new Moment(
                        growth.from(), growth.before().hex(), growth.earlier().map(Signed::of)),
                new Moment(growth.to(), growth.after().hex(), growth.later().map(Signed::of)),
                hex(growth.path()));
    }

    /**
     * The ledger as a file that can be checked without the service, one JSON object a line; the whole ledger, or all
     * events of one plan, goal programme or effect study, each with its proof.
     *
     * @param plan only its events
     * @param goalProgramme only its events
     * @param effectStudy only its events
     */
    @GetMapping(path = "/planbok/v1/ledger/entries", produces = NDJSON)
    ResponseEntity<StreamingResponseBody> entries(
            @RequestParam(required = false) String plan,
            @RequestParam(required = false) String goalProgramme,
            @RequestParam(required = false) String effectStudy) {
        List<Only> asked = Stream.of(
                        new Only("plan", plan, streams::plan),
                        new Only("goalProgramme", goalProgramme, streams::goalProgramme),
                        new Only("effectStudy", effectStudy, streams::effectStudy))
                .filter(only -> only.id() != null)
                .toList();
        if (asked.size() > 1) {
            throw new MalformedRequest(FormProblem.NOT_TOGETHER.at(
                    "", asked.get(0).parameter(), asked.get(1).parameter()));
        }
        Optional<StreamId> stream = asked.stream().map(Only::stream).findFirst();
        return ResponseEntity.ok().body(out -> reads.export(stream, out));
    }

    /** What alone is asked for, by a parameter. */
    private record Only(String parameter, String id, Function<String, NamedStreams.Named> named) {

        StreamId stream() {
            return named.apply(id).stream();
        }
    }

    private static long size(String name, String text) {
        if (!text.matches("0|[1-9][0-9]{0,17}")) {
            throw malformed(name);
        }
        return Long.parseLong(text);
    }

    private static MalformedRequest malformed(String parameter) {
        return new MalformedRequest(FormProblem.PARAMETER_FORM.at("", parameter));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    /**
     * The signed state.
     *
     * @param size how many events are sealed
     * @param root of the tree
     * @param chain the end of the chain
     * @param at when it was signed
     * @param key what the key is called that signed
     * @param signature over {@code signed} in UTF-8
     * @param algorithm of the signature
     * @param hash the kind of digest
     * @param signed the text that is signed
     * @param publicKeys all keys, in the order in which they came into use
     * @param window what is stored and not sealed
     * @param refusal why this node may not seal, if so
     */
    record State(
            long size,
            String root,
            String chain,
            Instant at,
            String key,
            String signature,
            String algorithm,
            String hash,
            String signed,
            List<Key> publicKeys,
            Window window,
            Optional<String> refusal) {}

    /**
     * A public key.
     *
     * @param key what it is called
     * @param publicKey X.509 SubjectPublicKeyInfo
     * @param endorsedBy the key before it
     * @param endorsement that key's signature
     */
    record Key(String key, String publicKey, Optional<String> endorsedBy, Optional<String> endorsement) {

        static Key of(LedgerKey key) {
            return new Key(key.id(), key.publicKey(), key.endorsedBy(), key.endorsement());
        }
    }

    /**
     * A checkpoint.
     *
     * @param size how many events
     * @param root of the tree
     * @param chain the end of the chain
     * @param at when it was signed
     * @param key what the key is called that signed
     * @param signature over the text that docs/ledger.md tells
     */
    record Signed(long size, String root, String chain, Instant at, String key, String signature) {

        static Signed of(Checkpoint checkpoint) {
            return new Signed(
                    checkpoint.size(),
                    checkpoint.root().hex(),
                    checkpoint.chain().hex(),
                    checkpoint.at(),
                    checkpoint.key(),
                    checkpoint.signature());
        }
    }

    /**
     * What came of a full check.
     *
     * @param verified whether all holds
     * @param size how many events are sealed and hold
     * @param firstBad the first event at which it does not
     */
    record Checked(boolean verified, long size, Optional<Bad> firstBad) {}

    /**
     * The first event at which the ledger does not hold.
     *
     * @param index its place in the ledger
     * @param through the last place at which the fault can be
     * @param position its place in the log
     * @param sequence its place in the plan
     * @param planId its plan
     * @param what is wrong
     */
    record Bad(
            long index,
            long through,
            Optional<Long> position,
            Optional<Long> sequence,
            Optional<String> planId,
            Fault what) {

        static Bad of(BadEvent bad) {
            return new Bad(
                    bad.index(),
                    bad.through(),
                    bad.position().stream().boxed().findFirst(),
                    bad.sequence().stream().boxed().findFirst(),
                    bad.streamId(),
                    bad.what());
        }
    }

    /**
     * An event's proof.
     *
     * @param entry the text that is covered
     * @param payload the event's data as stored
     * @param metadata as stored
     * @param leaf the entry's digest
     * @param index its place in the ledger
     * @param treeSize of the checkpoint
     * @param path the digests beside the way from the leaf to the root, the lowest first
     * @param checkpoint the last one
     */
    record Proof(
            String entry,
            String payload,
            String metadata,
            String leaf,
            long index,
            long treeSize,
            List<String> path,
            Signed checkpoint) {}

    /**
     * A size of the ledger.
     *
     * @param size how many events
     * @param root of the tree
     * @param checkpoint what was signed then, if anything was
     */
    record Moment(long size, String root, Optional<Signed> checkpoint) {}

    /**
     * The proof that the ledger has only grown.
     *
     * @param from the earlier size
     * @param to the later size
     * @param path the proof
     */
    record Growth(Moment from, Moment to, List<String> path) {}
}
