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
import se.planbok.plan.event.Recorded;

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
                ExportedHistory.read(request.file(), request.plan(), request.keys(), request.checkpoints());
        tell(history.checked());
        if (request.view().isEmpty() && request.out().isEmpty()) {
            for (var plan : history.versions().entrySet()) {
                write((texts.of("plan", plan.getKey(), plan.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        List<Recorded> events = history.events();
        String plan = events.getFirst().event().subjects().getFirst().key();
        long version = version(events);
        for (String view : request.view().map(List::of).orElse(Answers.VIEWS)) {
            answer(view, plan, events.subList(0, Math.toIntExact(version) + 1));
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

    private long version(List<Recorded> events) {
        long last = events.getLast().sequence();
        if (request.adopted()) {
            return events.stream()
                    .filter(event -> event.event() instanceof PlanAdopted)
                    .map(Recorded::sequence)
                    .findFirst()
                    .orElseThrow(() -> new ReplayFailure(Status.NOT_THERE, "adopted.not"));
        }
        if (request.version().orElse(last) > last) {
            throw new ReplayFailure(
                    Status.NOT_THERE, "version.unknown", request.version().getAsLong(), last);
        }
        if (request.asOf().isEmpty()) {
            return request.version().orElse(last);
        }
        return events.stream()
                .filter(event -> !event.at().isAfter(request.asOf().get()))
                .reduce((earlier, later) -> later)
                .map(Recorded::sequence)
                .orElseThrow(() -> new ReplayFailure(
                        Status.NOT_THERE, "before-opening", request.asOf().get().toString()));
    }

    private void answer(String view, String plan, List<Recorded> events) throws IOException {
        Answers answers = Answers.of(view, plan, request);
        long last = events.getLast().sequence();
        for (Recorded event : events) {
            answers.see(event);
            // An earlier version that has no answer, as the agenda of an authority before it was named, has no file.
            if (event.sequence() == last || request.everyVersion() && answers.hasAnswer()) {
                write(view, plan, event.sequence(), answers.answer(event.sequence()));
            }
        }
    }

    private void write(String view, String plan, long version, byte[] answer) throws IOException {
        if (request.out().isEmpty()) {
            write(answer);
            return;
        }
        Path folder = request.out().get().resolve(plan).resolve(Long.toString(version));
        Files.createDirectories(folder);
        Files.write(folder.resolve(view + ".json"), answer);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
