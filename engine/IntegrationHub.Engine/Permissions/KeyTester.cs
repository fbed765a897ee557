using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Permissions;

/// <summary>Finds out what a key may do: one harmless read for each permission. It writes nothing at the service, so whether a key may write it can't know.</summary>
internal sealed class KeyTester(ToolCatalog catalog, Sender sender, TimeProvider time)
{
    private const int AtOnce = 4;
    private const string Ok = "ok";
    private const string Missing = "missing";
    private const string Failed = "failed";
    private const string NotProbed = "not probed";
    private const string NoWrites = "none";

    /// <summary>What a test teaches.</summary>
    public static LearntAccess[] Learnt(KeyTest test, DateTimeOffset now) => Learnt(test.Permissions, now);

    /// <summary>Tests the key of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellation">Stops before the next read.</param>
    /// <returns>What was found; the service's refusal when it does not know the key at all, or can't be reached.</returns>
    public async Task<HubResult<KeyTest>> TestAsync(Connection connection, CancellationToken cancellation)
    {
        var probes = PermissionProbe.Of(catalog, connection.Integration);
        var answers = new Answer[probes.Count];
        for (var from = 0; from < probes.Count; from += AtOnce)
        {
            var indexes = Enumerable.Range(from, Math.Min(AtOnce, probes.Count - from)).ToList();
            await Task.WhenAll(indexes.Select(async i => answers[i] = await ProbeAsync(probes[i], connection, cancellation)));

            // A key that is refused as a whole, or a service that is not there, answers the same 25 times.
            if (indexes.Select(i => answers[i].Error).FirstOrDefault(Ends) is { } fault) return fault;
        }

        var tested = probes.Select((probe, i) => Judge(probe, answers[i])).ToList();
        var availability = new Availability(Learnt(tested, time.GetUtcNow()));
        var own = catalog.Tools.Where(tool => tool.Integration.Name == connection.Integration).ToList();
        UnavailableTool[] unavailable = [.. own.Select(tool => (tool.Name, Why: availability.Of(tool, catalog))).Where(tool => tool.Why is not null).Select(tool => new UnavailableTool(tool.Name, tool.Why!))];
        return new KeyTest(connection.Name, Names.Of(connection.Environment), tested, unavailable, own.Count - unavailable.Length)
        {
            ClockSkew = answers.Select(answer => answer.Skew).FirstOrDefault(skew => skew is not null) is { } known ? (long)known.TotalSeconds : null,
        };
    }

    private async Task<Answer> ProbeAsync(PermissionProbe probe, Connection connection, CancellationToken cancellation)
    {
        if (probe.Read is not { } read) return new(null, false, null);
        if (!InputChecker.Check(read, new(probe.Input), time.GetUtcNow()).TryGet(out var input, out var error)) return new(error, false, null);
        var reply = await sender.SendAsync(sender.Write(input, null), connection, cancellation);
        var skew = reply.AnsweredAt is { } theirs ? time.GetUtcNow() - theirs : (TimeSpan?)null;
        return reply switch
        {
            ServiceReply.Refused refused => new(ErrorTable.Of(read, refused.Error), ErrorTable.LacksPermission(read, refused.Error), skew),
            ServiceReply.NotSent unsent => new(ErrorTable.Unsent(unsent, read), false, skew),
            ServiceReply.NoAnswer silent => new(ErrorTable.Unanswered(silent), false, skew),
            _ => new(null, false, skew),
        };
    }

    private static LearntAccess[] Learnt(IEnumerable<TestedAccess> tested, DateTimeOffset now) =>
        [.. tested.Where(one => one.Read is Ok or Missing).Select(one => new LearntAccess(one.Permission, EndpointMode.Read, one.Read == Ok, now))];

    private static bool Ends(HubError? answer) => answer is { Stripe: null } or { Stripe.Status: 401 };

    private TestedAccess Judge(PermissionProbe probe, Answer answer)
    {
        var tools = catalog.Tools.Where(tool => tool.Manifest.Permission == probe.Permission).ToList();
        var writes = tools.Any(tool => tool.Manifest.Mode == EndpointMode.Write);
        var read = probe.Read is null ? NotProbed : answer.Error is null ? Ok : answer.LacksPermission ? Missing : Failed;
        return new(
            probe.Permission,
            tools[0].Integration.Manifest.Permissions[probe.Permission],
            read,
            !writes ? NoWrites : read == Missing ? Missing : NotProbed,
            probe.Read?.Name,
            read == Failed ? answer.Error!.Message : null);
    }

    private sealed record Answer(HubError? Error, bool LacksPermission, TimeSpan? Skew);
}
