package se.planbok.api.command.form;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds what people have written in their own words: every title, purpose, reason, note and the like. */
final class FreeTexts {

    private final BiConsumer<Pointer, String> reader;

    /** @param reader takes each text and where it stands */
    FreeTexts(BiConsumer<Pointer, String> reader) {
        this.reader = reader;
    }

    /** Hands on the texts of all commands of a document in which nothing is wrong. */
    void in(Json document, CommandForms forms) {
        if (document instanceof Json.Elements(List<Json> commands)) {
            for (int i = 0; i < commands.size(); i++) {
                of(commands.get(i), forms, Pointer.ROOT.to(i));
            }
        } else {
            of(document, forms, Pointer.ROOT);
        }
    }

    private void of(Json command, CommandForms forms, Pointer at) {
        if (command instanceof Json.Members members
                && members.members().get(CommandForm.TYPE) instanceof Json.Words(String name)) {
            forms.named(name).ifPresent(form -> of(form, members, at));
        }
    }

    private void of(CommandForm form, Json.Members command, Pointer at) {
        of(form.own().members(), command.members(), at);
        of(form.beside(), command.members(), at);
    }

    private void of(List<Member> members, Map<String, Json> given, Pointer at) {
        for (Member member : members) {
            Json value = given.get(member.name());
            if (value != null) {
                of(member.form(), value, at.to(member.name()));
            }
        }
    }

    private void of(Form form, Json value, Pointer at) {
        switch (form) {
            case TextForm text -> {
                if (text.isFree() && value instanceof Json.Words(String words)) {
                    reader.accept(at, words);
                }
            }
            case ListForm list -> {
                if (value instanceof Json.Elements(List<Json> elements)) {
                    for (int i = 0; i < elements.size(); i++) {
                        of(list.element(), elements.get(i), at.to(i));
                    }
                }
            }
            case RecordForm object -> {
                if (value instanceof Json.Members(Map<String, Json> members)) {
                    of(object.members(), members, at);
                }
            }
            case WholeNumberForm w -> {}
            case DaysForm d -> {}
            case ChoiceForm c -> {}
            case TruthForm t -> {}
            case OriginForm o -> {}
            case SpanForm s -> {}
            case SumOverForm s -> {}
            case ThresholdForm t -> {}
            case DecimalForm d -> {}
        }
    }
}
