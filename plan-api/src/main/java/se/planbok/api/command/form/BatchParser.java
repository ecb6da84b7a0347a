package se.planbok.api.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import se.planbok.plan.event.Circumstances;

/**
 * Reads commands from the body of a request.
 *
 * @param <O> a command with what was said beside it
 */
public class BatchParser<O> {

    /** The most commands in one step. */
    public static final int MAX_COMMANDS = 1_000;

    /** So much of an unknown command's name is told. */
    private static final int MAX_SHOWN = 100;

    private final CommandForms forms;
    private final BiFunction<Object, Circumstances, O> order;

    /**
     * @param forms the commands that are known
     * @param order puts a command, which is of one of those, together with what was said beside it
     */
    public BatchParser(CommandForms forms, BiFunction<Object, Circumstances, O> order) {
        this.forms = forms;
        this.order = order;
    }

    /**
     * Reads one command, or an array of 1 to 1 000.
     *
     * @param body JSON in UTF-8
     * @return the commands in order; at least one
     * @throws MalformedRequest with all that is wrong
     */
    public final List<O> parse(byte[] body) {
        return parse(body, (at, text) -> {});
    }

    /**
     * Reads as {@link #parse(byte[])}, and hands on what the sender has said in their own words.
     *
     * @param texts takes each text and where it stands; only when nothing is wrong
     */
    public final List<O> parse(byte[] body, BiConsumer<Pointer, String> texts) {
        Faults faults = new Faults();
        Optional<Json> document = JsonReader.read(body, faults);
        List<O> orders = document.map(read -> orders(read, faults)).orElse(List.of());
        faults.throwIfAny();
        document.ifPresent(read -> new FreeTexts(texts).in(read, forms));
        return orders;
    }

    /**
     * Reads the fields of one command alone: neither its type nor what is said beside a command.
     *
     * @param command the command
     * @param body JSON in UTF-8
     * @throws MalformedRequest with all that is wrong
     */
    public final <C> C parseFields(Class<C> command, byte[] body) {
        Faults faults = new Faults();
        RecordForm own = forms.named(command.getSimpleName()).orElseThrow().own();
        Optional<?> read = JsonReader.read(body, faults).flatMap(document -> own.read(document, Pointer.ROOT, faults));
        faults.throwIfAny();
        return command.cast(read.orElseThrow());
    }

    private List<O> orders(Json document, Faults faults) {
        return switch (document) {
            case Json.Members command ->
                order(command, Pointer.ROOT, faults).stream().toList();
            case Json.Elements(List<Json> commands) -> batch(commands, faults);
            case Json.Words w -> none(FormProblem.NOT_COMMANDS, faults);
            case Json.Numeral n -> none(FormProblem.NOT_COMMANDS, faults);
            case Json.Truth t -> none(FormProblem.NOT_COMMANDS, faults);
            case Json.Nothing n -> none(FormProblem.NOT_COMMANDS, faults);
        };
    }

    private List<O> none(FormProblem problem, Faults faults, Object... arguments) {
        faults.add(problem, Pointer.ROOT, arguments);
        return List.of();
    }

    private List<O> batch(List<Json> commands, Faults faults) {
        if (commands.isEmpty()) {
            return none(FormProblem.NO_COMMANDS, faults);
        }
        if (commands.size() > MAX_COMMANDS) {
            return none(FormProblem.TOO_MANY_COMMANDS, faults, MAX_COMMANDS);
        }
        List<O> orders = new ArrayList<>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            order(commands.get(i), Pointer.ROOT.to(i), faults).ifPresent(orders::add);
        }
        return orders;
    }

    private Optional<O> order(Json command, Pointer at, Faults faults) {
        if (!(command instanceof Json.Members object)) {
            faults.add(command instanceof Json.Nothing ? FormProblem.NULL : FormProblem.NOT_OBJECT, at);
            return Optional.empty();
        }
        return form(object.members().get(CommandForm.TYPE), at.to(CommandForm.TYPE), faults)
                .flatMap(form -> form.read(object, at, faults))
                .map(given -> order.apply(given.command(), given.circumstances()));
    }

    private Optional<CommandForm> form(Json type, Pointer at, Faults faults) {
        if (type == null) {
            faults.add(FormProblem.REQUIRED, at);
            return Optional.empty();
        }
        if (!(type instanceof Json.Words(String name))) {
            faults.add(type instanceof Json.Nothing ? FormProblem.NULL : FormProblem.NOT_TEXT, at);
            return Optional.empty();
        }
        Optional<CommandForm> form = forms.named(name);
        if (form.isEmpty()) {
            unknown(name, at, faults);
        }
        return form;
    }

    private void unknown(String name, Pointer at, Faults faults) {
        String shown = Pointer.shown(name, MAX_SHOWN);
        Closest.to(name, forms.names())
                .ifPresentOrElse(
                        near -> faults.add(FormProblem.UNKNOWN_TYPE_NEAR, at, shown, near),
                        () -> faults.add(FormProblem.UNKNOWN_TYPE, at, shown));
    }
}
