package se.planbok.api.replay;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.planbok.api.replay.ReplayFailure.Status;
import se.planbok.plan.event.PlanAdopted;

/**
 * The views from an exported history, without the service: {@code java -jar planbok.jar replay FILE [VIEW] [OPTIONS]}.
 * The answer goes to the standard output or to files, everything else is said on the standard error. Ends with 0 when
 * it has answered, and otherwise as {@link Status} says.
 */
public final class Replay {

    /** The word that stands first on the command line. */
    public static final String COMMAND = "replay";

    private final Request request;
    private final OutputStream out;
    private final PrintStream said;
    private final Texts texts;

    private Replay(Request request, OutputStream out, PrintStream said, Texts texts) {
        this.request = request;
        this.out = out;
        this.said = said;
        this.texts = texts;
    }

    /**
     * Carries it out, and ends the process.
     *
     * @param arguments those after {@link #COMMAND}
     */
    public static void main(List<String> arguments) {
        PrintStream said = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, new FileOutputStream(FileDescriptor.out), said));
    }

    /**
     * Carries it out.
     *
     * @param arguments those after {@link #COMMAND}
     * @param out where the answer goes
     * @param said where everything else is said
     * @return how the process is to end
     */
    public static int run(List<String> arguments, OutputStream out, PrintStream said) {
        Texts texts = new Texts(Request.language(arguments));
        try {
            new Replay(Request.parse(arguments), out, said, texts).run();
            return 0;
        } catch (ReplayFailure failure) {
            said.println(failure.text(texts));
            return failure.status().code();
        } catch (IOException e) {
            said.println(texts.of("file", e.toString()));
            return Status.NOT_DONE.code();
        }
    }

    private void run() throws IOException {
        ExportedHistory history =
                ExportedHistory.read(request.file(), request.stream(), request.keys(), request.checkpoints());
        tell(history.checked());
        if (request.view().isEmpty() && request.out().isEmpty()) {
            for (var stream : history.versions().entrySet()) {
                write((texts.of("stream", stream.getKey(), stream.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        StreamName stream = history.chosen();
        List<String> views = request.views(stream.kind());
        long version = version(stream.kind(), history.events(stream));
        Histories histories = new Histories(history, request);
        switch (stream.kind()) {
            case PLAN -> answer(stream, version, views, histories.plan(stream));
            case GOAL_PROGRAMME -> {
                tellPlans(history, stream, views);
                answer(stream, version, views, histories.goalProgramme(stream));
            }
            case EFFECT_STUDY -> answer(stream, version, views, histories.effectStudy(stream));
        }
    }

    private void tell(Optional<ExportedHistory.Checked> checked) {
        checked.ifPresentOrElse(
                shown -> {
                    said.println(texts.of("chain.holds", shown.verdict().size()));
                    if (shown.ofTheFile()) {
                        said.println(texts.of("chain.own-key", String.join(", ", shown.keys())));
                    }
                },
                () -> said.println(texts.of("chain.none")));
    }

    /** Says which plans the answer rests on, where the service may have had others. */
    private void tellPlans(ExportedHistory history, StreamName programme, List<String> views) {
        if (!history.isWhole() && views.contains(Kind.DOCUMENT)) {
            List<StreamName> plans = history.versions().keySet().stream()
                    .filter(StreamName::isPlan)
                    .filter(programme::needs)
                    .toList();
            said.println(plans.isEmpty() ? texts.of("plans.none") : texts.of("plans.some", plans));
        }
    }

    private long version(Kind kind, List<ExportedEvent> events) {
        long last = events.getLast().sequence();
        if (request.adopted()) {
            if (kind != Kind.PLAN) {
                throw new ReplayFailure(Status.NOT_DONE, "adopted.plans");
            }
            return events.stream()
                    .filter(event -> event.type().equals(PlanAdopted.class.getSimpleName()))
                    .map(ExportedEvent::sequence)
                    .findFirst()
                    .orElseThrow(() -> new ReplayFailure(Status.NOT_THERE, "adopted.not"));
        }
        if (request.version().orElse(last) > last) {
            throw new ReplayFailure(
                    Status.NOT_THERE, "version.unknown", request.version().getAsLong(), last, kind);
        }
        if (request.asOf().isEmpty()) {
            return request.version().orElse(last);
        }
        return events.stream()
                .filter(event -> !event.at().isAfter(request.asOf().get()))
                .reduce((earlier, later) -> later)
                .map(ExportedEvent::sequence)
                .orElseThrow(() -> new ReplayFailure(
                        Status.NOT_THERE, "before-opening", request.asOf().get().toString(), kind));
    }

    private <E> void answer(StreamName stream, long version, List<String> views, Histories.History<E> history)
            throws IOException {
        for (String view : views) {
            Answers<E> answers = history.answers().apply(view);
            for (int sequence = 0; sequence <= version; sequence++) {
                answers.see(history.events().get(sequence));
                // An earlier version that has no answer, as the agenda of an authority before it was named, has no
                // file.
                if (sequence == version || request.everyVersion() && answers.hasAnswer()) {
                    write(view, stream, sequence, answers.answer(sequence));
                }
            }
        }
    }

    private void write(String view, StreamName stream, long version, byte[] answer) throws IOException {
        if (request.out().isEmpty()) {
            write(answer);
            return;
        }
        Path folder = request.out().get().resolve(stream.folder()).resolve(Long.toString(version));
        Files.createDirectories(folder);
        Files.write(folder.resolve(view + ".json"), answer);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
