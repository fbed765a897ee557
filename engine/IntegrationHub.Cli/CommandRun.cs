using System.Text.Json;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli;

/// <summary>One run of a command: what was asked for in general, and the ways to answer.</summary>
internal sealed class CommandRun(Settings settings, Surroundings around, IReadOnlyList<string> again)
{
    public Settings Settings => settings;

    public Surroundings Around => around;

    /// <summary>The global options as they were typed.</summary>
    public IReadOnlyList<string> Again => again;

    /// <summary>Prints an answer: the value for programs, or its words for people.</summary>
    public int Answer<T>(T value, Func<T, string> words) =>
        Print(settings.Json ? JsonSerializer.Serialize(value, HubJson.Indented) + "\n" : words(value));

    /// <summary>Prints an answer in another shape for programs than the words are made from.</summary>
    public int Answer<T>(T value, Func<T, object> shape, Func<T, string> words) =>
        Print(settings.Json ? JsonSerializer.Serialize(shape(value), HubJson.Indented) + "\n" : words(value));

    /// <summary>Prints an answer whose bytes are counted: on one line for programs, or its words for people.</summary>
    public int AnswerShort<T>(T value, Func<T, string> words) =>
        Print(settings.Json ? JsonSerializer.Serialize(value, HubJson.Options) + "\n" : words(value));

    /// <summary>Prints an error.</summary>
    public int Refuse(HubError error, int exit = ExitCodes.Refused)
    {
        ErrorPrinter.Print(error, settings.Json, around);
        return exit;
    }

    // A full disk or a closed pipe loses the answer, not what was done.
    private int Print(string text)
    {
        try
        {
            around.Out.Write(text);
            return ExitCodes.Done;
        }
        catch (IOException fault)
        {
            around.Error.Write(
                $"error not_printed: The answer could not be printed: {PlainText.Line(fault.Message).TrimEnd('.')}. What was asked for was done; "
                + "the same command again tells its result, and with a confirmation does nothing twice.\n");
            return ExitCodes.Refused;
        }
    }

    /// <summary>Puts the hub together, uses it and takes it apart again.</summary>
    public Task<int> WithHubAsync(Func<HubSession, Task<int>> use) => WithHubAsync(settings, use);

    /// <inheritdoc cref="WithHubAsync(Func{HubSession, Task{int}})"/>
    public async Task<int> WithHubAsync(Settings asked, Func<HubSession, Task<int>> use)
    {
        if (!HubSession.Open(asked, around).TryGet(out var session, out var error)) return Refuse(error);
        await using (session)
        {
            using var telemetry = TelemetryExport.Start(around, session.Figures);
            return await use(session);
        }
    }

    /// <summary>Opens the store alone, for what needs neither catalog nor service. It gets null when no store was ever made, and none is made then.</summary>
    /// <param name="use">What is done with it.</param>
    /// <param name="makes">Whether one is made when there is none.</param>
    public async Task<int> WithStoreAsync(Func<HubStore?, Task<int>> use, bool makes = false)
    {
        if (!StorePlace.Read(settings.Store, HubHome.Of(around)).TryGet(out var place, out var error)) return Refuse(error);
        if (!place.MayBeThere && !makes) return await use(null);
        try
        {
            await using var store = await place.OpenAsync(CancellationToken.None);
            return await use(store);
        }
        catch (StoreException fault)
        {
            return Refuse(CliErrors.StoreFailed(fault));
        }
    }
}
