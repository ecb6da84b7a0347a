package se.planbok.api.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import se.planbok.api.command.form.BatchParser;
import se.planbok.api.command.form.ChoiceForm;
import se.planbok.api.command.form.CommandForm;
import se.planbok.api.command.form.CommandForms;
import se.planbok.api.command.form.DaysForm;
import se.planbok.api.command.form.DecimalForm;
import se.planbok.api.command.form.Form;
import se.planbok.api.command.form.ListForm;
import se.planbok.api.command.form.Member;
import se.planbok.api.command.form.OriginForm;
import se.planbok.api.command.form.RecordForm;
import se.planbok.api.command.form.SpanForm;
import se.planbok.api.command.form.SumOverForm;
import se.planbok.api.command.form.TextForm;
import se.planbok.api.command.form.ThresholdForm;
import se.planbok.api.command.form.TruthForm;
import se.planbok.api.command.form.WholeNumberForm;
import se.planbok.effect.value.Decimal;
import se.planbok.plan.delegation.SetDelegationRule;
import se.planbok.plan.value.Days;
import se.planbok.plan.value.SumOver;
import se.planbok.plan.value.Threshold;

/** JSON Schemas of the commands, made from the same forms that commands are read by. */
final class CommandSchemas {

    /** The schema of one command on a plan, whichever. */
    static final String COMMAND = "Command";

    /** The schema of one command on a goal programme, whichever. */
    static final String GOAL_PROGRAMME_COMMAND = "GoalProgrammeCommand";

    /** The schema of one command on an effect study, whichever. */
    static final String EFFECT_STUDY_COMMAND = "EffectStudyCommand";

    /** The schema of the fields of a delegation rule, without what every command has. */
    static final String SUPPOSED_RULE = "SupposedRule";

    private static final String RULE = SetDelegationRule.class.getSimpleName();
    private static final String REFERENCE = "#/components/schemas/";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final SequencedMap<String, Schema<?>> schemas = new LinkedHashMap<>();
    private final Descriptions descriptions = new Descriptions(Descriptions.COMMANDS);
    private final CommandExamples examples = new CommandExamples();

    private CommandSchemas() {}

    /** The schemas of all commands by their names, those of any command first. */
    static SequencedMap<String, Schema<?>> all() {
        SequencedMap<String, Schema<?>> all = new LinkedHashMap<>(of(CommandForms.OF_PLAN, COMMAND));
        of(CommandForms.OF_GOAL_PROGRAMME, GOAL_PROGRAMME_COMMAND).forEach(all::putIfAbsent);
        of(CommandForms.OF_EFFECT_STUDY, EFFECT_STUDY_COMMAND).forEach(all::putIfAbsent);
        return all;
    }

    private static SequencedMap<String, Schema<?>> of(CommandForms forms, String any) {
        CommandSchemas made = new CommandSchemas();
        made.schemas.put(any, made.any(forms, any));
        forms.all().forEach(form -> made.schemas.put(form.name(), made.command(form)));
        forms.named(RULE).ifPresent(form -> made.schemas.put(SUPPOSED_RULE, made.supposed(form)));
        return made.schemas;
    }

    /**
     * The body of a request: a command, or an array of them.
     *
     * @param any the schema of one command, whichever
     */
    static Schema<?> body(String any) {
        Schema<?> batch = typed("array")
                .items(reference(any))
                .minItems(1)
                .maxItems(BatchParser.MAX_COMMANDS)
                .description("Several commands as one step, all or nothing, judged one after another.");
        return new Schema<>(SpecVersion.V31).addOneOfItem(reference(any)).addOneOfItem(batch);
    }

    static Schema<?> reference(String name) {
        return new Schema<>(SpecVersion.V31).$ref(REFERENCE + name);
    }

    static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }

    private Schema<?> any(CommandForms forms, String name) {
        Discriminator discriminator = new Discriminator().propertyName(CommandForm.TYPE);
        Schema<?> any = new Schema<>(SpecVersion.V31).description(descriptions.of(name));
        forms.names().forEach(command -> {
            any.addOneOfItem(reference(command));
            discriminator.mapping(command, REFERENCE + command);
        });
        return any.discriminator(discriminator);
    }

    private Schema<?> command(CommandForm form) {
        Schema<Object> schema = object(form.name(), form.own().members());
        Schema<?> type = typed("string").description(descriptions.of("Command.type"));
        type.setConst(form.name());
        schema.addProperty(CommandForm.TYPE, type);
        schema.addRequiredItem(CommandForm.TYPE);
        form.beside().forEach(member -> add(schema, COMMAND, member));
        schema.setExamples(List.of(examples.full(form.name()), examples.minimal(form.name())));
        return schema;
    }

    private Schema<?> supposed(CommandForm rule) {
        return object(RULE, rule.own().members()).description(descriptions.of(SUPPOSED_RULE));
    }

    private Schema<Object> object(String name, List<Member> members) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("object");
        schema.setDescription(descriptions.of(name));
        members.forEach(member -> add(schema, name, member));
        schema.setAdditionalProperties(false);
        return schema;
    }

    private void add(Schema<?> schema, String owner, Member member) {
        schema.addProperty(
                member.name(), schema(member.form()).description(descriptions.of(owner + "." + member.name())));
        if (member.required()) {
            schema.addRequiredItem(member.name());
        }
    }

    private Schema<?> schema(Form form) {
        return switch (form) {
            case TextForm text -> named(text.name(), text(text));
            case WholeNumberForm number -> named(number.name(), number(number));
            case DaysForm days -> named(days.name(), days(days));
            case ThresholdForm threshold -> named("Threshold", threshold());
            case SumOverForm sum -> named("SumOver", sumOver(sum));
            case DecimalForm decimal -> named("Decimal", decimal());
            case ChoiceForm choice -> named(choice.name(), choice(choice));
            case TruthForm truth -> typed("boolean");
            case OriginForm origin -> named("Origin", origin());
            case SpanForm span -> time(span);
            case ListForm list -> typed("array").items(schema(list.element())).maxItems(ListForm.MAX_LENGTH);
            case RecordForm object -> named(object.name(), object(object.name(), object.members()));
        };
    }

    private Schema<?> named(String name, Schema<?> schema) {
        schemas.putIfAbsent(name, schema.description(descriptions.of(name)));
        return reference(name);
    }

    private static Schema<?> text(TextForm form) {
        Schema<?> schema = typed("string").minLength(1).maxLength(form.maxLength());
        form.pattern().ifPresent(schema::setPattern);
        form.format().ifPresent(schema::setFormat);
        return schema;
    }

    private static Schema<?> number(WholeNumberForm form) {
        return typed("integer")
                .format("int64")
                .minimum(BigDecimal.valueOf(form.min()))
                .maximum(BigDecimal.valueOf(form.max()));
    }

    private static Schema<?> days(DaysForm form) {
        return typed("number")
                .minimum(HALF.multiply(BigDecimal.valueOf(form.leastHalves())).stripTrailingZeros())
                .maximum(BigDecimal.valueOf(Days.MAX))
                .multipleOf(HALF);
    }

    private static Schema<?> threshold() {
        return typed("number")
                .minimum(BigDecimal.ZERO)
                .maximum(BigDecimal.valueOf(Threshold.MAX))
                .multipleOf(HALF);
    }

    private static Schema<?> decimal() {
        return typed("number")
                .minimum(BigDecimal.valueOf(-Decimal.MAX))
                .maximum(BigDecimal.valueOf(Decimal.MAX))
                .multipleOf(BigDecimal.ONE.movePointLeft(Decimal.DECIMALS));
    }

    private Schema<?> sumOver(SumOverForm form) {
        Schema<?> year = typed("string");
        year.setConst(SumOver.YEAR);
        return new Schema<>(SpecVersion.V31).addOneOfItem(year).addOneOfItem(schema(form.days()));
    }

    private static Schema<?> choice(ChoiceForm form) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        schema.setEnum(List.copyOf(form.words()));
        return schema;
    }

    private static Schema<?> origin() {
        return new Schema<>(SpecVersion.V31)
                .addOneOfItem(typed("string").pattern("^([a-z0-9]+(-[a-z0-9]+)*-)?[12][0-9]{3}$"))
                .addOneOfItem(typed("integer").minimum(BigDecimal.valueOf(1000)).maximum(BigDecimal.valueOf(2999)));
    }

    private Schema<?> time(SpanForm form) {
        return new Schema<>(SpecVersion.V31)
                .addOneOfItem(typed("string").pattern("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"))
                .addOneOfItem(schema(form.range()));
    }
}
