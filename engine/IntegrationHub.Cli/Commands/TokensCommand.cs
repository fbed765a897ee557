using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>tokens create|list|revoke</c>: who may use the hub, and for what.</summary>
internal static class TokensCommand
{
    public static Command Create(CommandFrame frame) => new("tokens", "Make, list and revoke access tokens.")
    {
        Make(frame), List(frame), Revoke(frame),
    };

    private static Command Make(CommandFrame frame)
    {
        var kind = Parts.OneOf("--kind", "Whose it is.", null, LedgerActor.Agent, LedgerActor.Person);
        kind.Required = true;
        var name = TokenOptions.Name();
        var scopes = TokenOptions.Scopes(kind);
        var life = TokenOptions.Life();
        return frame.Command("create", "Make a token. It is printed once.", [kind, name, scopes, life], (run, parsed, cancellation) => run.WithStoreAsync(
            async store =>
            {
                using var signIn = new SignIn(store!.Tokens, run.Around);
                if (!(await signIn.PersonAsync(Scopes.Admin, cancellation)).TryGet(out var by, out var refused)) return run.Refuse(refused);
                var desk = new AccessDesk(store.Tokens, run.Around.Time);
                var (who, asked, time) = (parsed.GetRequiredValue(name), parsed.GetValue(scopes), parsed.GetValue(life)?.Time);
                var made = parsed.GetValue(kind) == LedgerActor.Person
                    ? await desk.MakeForPersonAsync(by, who, asked ?? Scopes.All, time, cancellation)
                    : await desk.MakeForAgentAsync(by, who, asked ?? Scopes.OfAgents, time, cancellation);
                return made.TryGet(out var token, out var error)
                    ? run.Answer(token, t => new { t.Token, Made = ShownToken.Of(t.Kept, t.Kept.CreatedAt) }, TokenWords.Of)
                    : run.Refuse(error);
            },
            makes: true));
    }

    private static Command List(CommandFrame frame) => frame.Command(
        "list", "List the tokens, without what is secret of them.", [], (run, _, cancellation) => run.WithStoreAsync(async store =>
        {
            var all = store is null ? [] : await store.Tokens.ListAsync(cancellation);
            IReadOnlyList<ShownToken> tokens = [.. all.Select(token => ShownToken.Of(token, run.Around.Time.GetUtcNow()))];
            return run.Answer(tokens, t => new { Tokens = t }, t => TokenWords.Of(t, run.Around.Width));
        }));

    private static Command Revoke(CommandFrame frame)
    {
        var id = new Argument<string>("ID") { Description = "The token, as tokens list names it." };
        return frame.Command("revoke", "Take a token back. It works nowhere from the next second on.", [id], (run, parsed, cancellation) =>
            run.WithStoreAsync(store => RevokeAsync(run, store, parsed.GetRequiredValue(id), cancellation)));
    }

    private static async Task<int> RevokeAsync(CommandRun run, HubStore? store, string id, CancellationToken cancellation)
    {
        if (store is null) return run.Refuse(AccessMessages.NoSuchToken(id));
        using var signIn = new SignIn(store.Tokens, run.Around);
        if (!(await signIn.PersonAsync(Scopes.Admin, cancellation)).TryGet(out var by, out var refused)) return run.Refuse(refused);
        var result = await new AccessDesk(store.Tokens, run.Around.Time).RevokeAsync(by, id, cancellation);
        return result.TryGet(out var token, out var error)
            ? run.Answer(ShownToken.Of(token, run.Around.Time.GetUtcNow()), t => $"Revoked {t.Id} of {t.Kind}:{t.Name}. It works nowhere from the next second on.\n")
            : run.Refuse(error);
    }
}
