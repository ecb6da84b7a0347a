package se.planbok.api.command;

import java.util.Optional;
import se.planbok.api.history.StreamId;
import se.planbok.stream.StreamCommand;
import se.planbok.stream.StreamCommands;

/**
 * A batch of commands on a goal programme or an effect study as it came.
 *
 * @param commands the batch, with who sends it and the version expected
 * @param repeatable how a repeated request is recognised
 * @param dryRun whether it is only to be tried
 */
public record StreamRequest<C extends StreamCommand<?, ?>>(
        StreamCommands<C> commands, Optional<CommandRequest.Repeatable> repeatable, boolean dryRun) implements Request {

    @Override
    public StreamId stream() {
        return new StreamId(commands.type(), commands.id());
    }
}
