using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Composition;

/// <summary>Tells who runs a command: by the token in <c>HUB_TOKEN</c>, or by one that is typed where a person is needed.</summary>
/// <param name="tokens">The tokens there are.</param>
/// <param name="around">Where one is found or asked for.</param>
internal sealed class SignIn(IAccessStore tokens, Surroundings around) : IDisposable
{
    public const string Variable = "HUB_TOKEN";

    private const string Question = "Your access token (ihp_…, not shown): ";

    private readonly AccessGate _gate = new(tokens, around.Time);

    /// <summary>Who previews and calls: the token's owner, or whoever uses this machine when there is none in the environment.</summary>
    /// <param name="mayRepeatCall">Whether they may ask for a call that was made before.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<Requester>> CallerAsync(bool mayRepeatCall, CancellationToken cancellation) => around.Variable(Variable) is { } shown
        ? await _gate.AskAsync(shown, isNeeded: true, Requester.Local, cancellation, mayRepeatCall)
        : Requester.Local;

    /// <summary>Who agrees to something, as <see cref="PersonAsync(Scopes, CancellationToken, bool)"/> with the scope approve.</summary>
    public Task<HubResult<Requester>> PersonAsync(CancellationToken cancellation) => PersonAsync(Scopes.Approve, cancellation);

    /// <summary>Who does what is a person's to do. As long as no person has a token, that is whoever uses this machine, and it is said how to change that.</summary>
    /// <param name="needs">The scope without which they are refused; an agent's token has none of those.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <param name="says">Whether it is said.</param>
    public async Task<HubResult<Requester>> PersonAsync(Scopes needs, CancellationToken cancellation, bool says = true)
    {
        try
        {
            var shown = around.Variable(Variable);
            if (shown is null)
            {
                if (!await new AccessDesk(tokens, around.Time).AsksPersonsAsync(cancellation))
                {
                    if (says) around.Error.Write("Nobody was asked who they are, so a program with a shell could do this too; ./hub tokens create --kind person --name NAME changes that.\n");
                    return Requester.Local;
                }

                shown = around.AskSecret(Question);
            }

            if (shown is null) return CliErrors.PersonNeeded();
            var asked = await _gate.AskAsync(shown, isNeeded: true, Requester.Local, cancellation);
            return asked.TryGet(out var who, out _) && !who.May(needs) ? AccessMessages.Lacks(who, needs) : asked;
        }
        catch (StoreException fault)
        {
            return CliErrors.StoreFailed(fault);
        }
    }

    public void Dispose() => _gate.Dispose();
}
