using System.Text.Json;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Proposals;
using IntegrationHub.Engine.Telemetry;

namespace IntegrationHub.Engine;

/// <summary>The hub as every surface sees it: find a tool, see what it would do, do it once.</summary>
public sealed partial class Hub
{
    private readonly ToolCatalog _whole;
    private readonly IConnections _connections;
    private readonly IHubStore _store;
    private readonly TimeProvider _time;
    private readonly Works _works;
    private readonly ToolFinder _finder;
    private readonly ToolLister _lister;
    private readonly ToolDescriber _describer;
    private readonly IntegrationLister _integrations;
    private readonly Lazy<ToolSearch> _search;
    private readonly Requester _who;

    /// <summary>Puts a hub together.</summary>
    /// <param name="catalog">What it may do.</param>
    /// <param name="transport">The way to the service.</param>
    /// <param name="connections">The accounts it may use.</param>
    /// <param name="store">Where proposals and outcomes are kept.</param>
    /// <param name="policies">Who has to agree to what.</param>
    /// <param name="time">The clock.</param>
    /// <param name="options">What else is asked for; the defaults when null.</param>
    public Hub(
        ToolCatalog catalog, IServiceTransport transport, IConnections connections, IHubStore store, IPolicies policies, TimeProvider time,
        HubOptions? options = null)
        : this(catalog, catalog, Works.Of(catalog, new(transport, options?.KeyPermissions, time), connections, store, policies, time, options ?? new()), connections, store, time)
    {
    }

    private Hub(ToolCatalog whole, ToolCatalog offered, Works works, IConnections connections, IHubStore store, TimeProvider time)
    {
        (_whole, Catalog, _works, _connections, _store, _time) = (whole, offered, works, connections, store, time);
        _finder = new(offered, whole);
        _lister = new(offered);
        _describer = new(offered, whole);
        _integrations = new(offered);
        _search = new(() => new(offered));
        _who = Requester.Local;
    }

    private Hub(Hub of, Requester who)
    {
        (_whole, Catalog, _works, _connections, _store, _time) = (of._whole, of.Catalog, of._works, of._connections, of._store, of._time);
        (_finder, _lister, _describer, _integrations, _search, _who) = (of._finder, of._lister, of._describer, of._integrations, of._search, who);
    }

    /// <summary>The catalog it serves.</summary>
    public ToolCatalog Catalog { get; }

    /// <summary>The policy in use, and how it stands to its file.</summary>
    public PolicyState PolicyState => _works.Policies.State;

    /// <summary>The same hub for another caller: whoever uses this machine, until it is said.</summary>
    /// <param name="who">Who asks, and what they may do.</param>
    public Hub For(Requester who) => who == _who ? this : new(this, who);

    /// <summary>The same hub for a caller who is offered only some of its tools: no other is listed, found, previewed or called.</summary>
    /// <param name="isOffered">Whether a tool is. What the preview of an offered tool reads may be one that is not.</param>
    public Hub Offering(Func<Tool, bool> isOffered) =>
        new(_whole, new(_whole.Integrations, Catalog.Tools.Where(isOffered)), _works, _connections, _store, _time);

    /// <summary>Lists the services, sorted by name.</summary>
    public IReadOnlyList<IntegrationSummary> Integrations() => _integrations.List();

    /// <summary>Lists tools, a page at a time.</summary>
    public HubResult<ToolPage> List(ToolQuery query) => _lister.List(query);

    /// <summary>Finds tools by what a person would say, the best first.</summary>
    /// <param name="words">The sentence or the words.</param>
    /// <param name="limit">How many at most, 1 to 50.</param>
    public IReadOnlyList<SearchHit> Search(string words, int limit = 10) => _search.Value.Search(words, limit);

    /// <summary>Says in one sentence that a service can do what some words ask for and the catalog has no tool for it; null when that is not so.</summary>
    /// <param name="words">The words of a search.</param>
    public string? NotInCatalog(string words) => _finder.NotInCatalog(words);

    /// <summary>Says what an agent needs to know of a tool, in 6,000 bytes of JSON at most; what does not fit is told with the path that shows it.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="path">A part of its input: <c>line_items.price_data</c>, <c>line_items[5..9]</c>. The whole tool when null.</param>
    /// <returns>The description; <c>tool_not_found</c> or <c>bad_request</c> with the nearest names.</returns>
    public HubResult<ToolDescription> Describe(string tool, string? path = null) => _describer.Describe(tool, path);

    /// <summary>Says what a call would do. For a write it keeps a proposal that can be confirmed. Changes nothing at the service.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="input">Its input.</param>
    /// <param name="connection">The connection's name; the default when null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<HubResult<Preview>> PreviewAsync(string tool, JsonElement input, string? connection, CancellationToken cancellation) =>
        Watched.PreviewAsync(Known(tool), _who, () => PreviewFoundAsync(tool, input, connection, cancellation));

    private async Task<HubResult<Preview>> PreviewFoundAsync(string tool, JsonElement input, string? connection, CancellationToken cancellation)
    {
        if (!_finder.Find(tool).TryGet(out var found, out var error)) return error;
        if (Lacking(IsWrite(found) ? Scopes.Propose : Scopes.Read) is { } lacking) return lacking;
        var now = _time.GetUtcNow();
        if (!InputChecker.Check(found, new(input), now).TryGet(out var checkedInput, out error)) return error;
        var via = await _connections.GetAsync(found.Integration, connection, cancellation);
        if (!via.TryGet(out var account, out error)) return error;
        if (await _works.Sender.Keys.RefusalAsync(found, account, cancellation) is { } unavailable) return unavailable;
        var result = await _works.Previewer.PreviewAsync(checkedInput, account, _who.Asks, now, cancellation);
        return result.TryGet(out _, out error) ? result : await OtherEnvironment.PointAsync(error, _connections, found.Integration, account, cancellation);
    }

    /// <summary>Calls a tool. A write needs the token of its preview and happens once; the same call again returns the first result.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="input">Its input; for a write, exactly what was previewed.</param>
    /// <param name="confirmation">The preview's token; null for a read.</param>
    /// <param name="connection">The connection's name; the default when null.</param>
    /// <param name="cancellation">Stops waiting. A write that has left by then is seen through.</param>
    public Task<HubResult<CallResult>> CallAsync(
        string tool, JsonElement input, string? confirmation, string? connection, CancellationToken cancellation) =>
        Watched.CallAsync(Known(tool), _who, () => CallFoundAsync(tool, input, confirmation, connection, cancellation));

    private async Task<HubResult<CallResult>> CallFoundAsync(
        string tool, JsonElement input, string? confirmation, string? connection, CancellationToken cancellation)
    {
        var found = _finder.Find(tool);
        StoredProposal? proposal = null;
        if (confirmation is not null && !(await _works.Caller.FindAsync(confirmation, cancellation)).TryGet(out proposal, out var error))
            return found.TryGet(out _, out var missing) ? error : missing;
        var result = found.TryGet(out var known, out error) ? await CallAsync(known, input, proposal, connection, cancellation) : error;
        return result.TryGet(out _, out error) || proposal is null ? result : ProposalMessages.AfterSending(proposal, error);
    }

    private async Task<HubResult<CallResult>> CallAsync(
        Tool tool, JsonElement input, StoredProposal? proposal, string? connection, CancellationToken cancellation)
    {
        if (Lacking(IsWrite(tool) ? Scopes.Call : Scopes.Read) is { } lacking) return lacking;
        if (proposal is not null && proposal.By != _who.Asks) return ProposalMessages.Mismatch(proposal, [Binding.Agent]);
        if (proposal is not null && proposal.Tool != tool.Name) return ProposalMessages.Mismatch(proposal, ["tool"]);

        // "now-7d" means the moment it was agreed to, not the moment it is called.
        var now = proposal?.CreatedAt ?? _time.GetUtcNow();
        if (!InputChecker.Check(tool, new(input), now).TryGet(out var checkedInput, out var error)) return error;
        var via = await _connections.GetAsync(tool.Integration, connection, cancellation);
        if (!via.TryGet(out var account, out error)) return error;

        // What was sent before has an outcome, whatever the key may do now.
        if (proposal is null or { State: ProposalState.Open } && await _works.Sender.Keys.RefusalAsync(tool, account, cancellation) is { } unavailable) return unavailable;
        var result = await _works.Caller.CallAsync(checkedInput, account, proposal, _who.Asks, cancellation);
        return result.TryGet(out _, out error) ? result : await OtherEnvironment.PointAsync(error, _connections, tool.Integration, account, cancellation);
    }

    /// <summary>Finds the proposal a token stands for, so that a person can be shown it before it is called. Sends nothing.</summary>
    /// <param name="confirmation">The preview's token.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The proposal; <c>confirmation_mismatch</c> when no proposal has that token, or it is another's.</returns>
    public async Task<HubResult<StoredProposal>> FindAsync(string confirmation, CancellationToken cancellation)
    {
        var found = await _works.Caller.FindAsync(confirmation, cancellation);
        return found.TryGet(out var proposal, out _) && proposal.By != _who.Asks ? ProposalMessages.Mismatch(proposal, [Binding.Agent]) : found;
    }

    /// <summary>Writes down that a person approves an open proposal. Sends nothing.</summary>
    public async Task<HubResult<StoredProposal>> ApproveAsync(string proposal, CancellationToken cancellation) => Lacking(Scopes.Approve) is { } lacking
        ? lacking
        : await DecideAsync(proposal, (open, now) => _store.ApproveAsync(open.Id, now, LedgerEntries.Approved(open, now, _who.Decides), cancellation), cancellation);

    /// <summary>Writes down that a person refuses an open proposal. Sends nothing.</summary>
    public async Task<HubResult<StoredProposal>> DenyAsync(string proposal, CancellationToken cancellation) => Lacking(Scopes.Approve) is { } lacking
        ? lacking
        : await DecideAsync(proposal, (open, now) => _store.DenyAsync(open.Id, LedgerEntries.Denied(open, now, _who.Decides), cancellation), cancellation);

    /// <summary>Takes back an open proposal of the caller's own, because the person it was put to said no. Sends nothing.</summary>
    /// <returns>The proposal; <c>proposal_not_found</c> when the caller has none of that name.</returns>
    public Task<HubResult<StoredProposal>> WithdrawAsync(string proposal, CancellationToken cancellation) => DecideAsync(
        proposal,
        (open, now) => _store.DenyAsync(open.Id, LedgerEntries.Denied(open, now, _who.Decides), cancellation),
        cancellation,
        isTheirs: open => open.By == _who.Asks);

    private async Task<HubResult<StoredProposal>> DecideAsync(
        string id, Func<StoredProposal, DateTimeOffset, Task<bool>> decide, CancellationToken cancellation, Predicate<StoredProposal>? isTheirs = null)
    {
        try
        {
            if (await _store.FindAsync(id, cancellation) is not { } open || isTheirs?.Invoke(open) == false) return ProposalMessages.NoSuchProposal(id);
            var now = _time.GetUtcNow();
            var decided = open.ExpiresAt > now && await decide(open, now);
            var found = await _store.FindAsync(id, cancellation) ?? open;
            return decided ? found : ProposalMessages.NotOpen(found);
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }
    }

    /// <summary>Settles what a crash or a lost answer left open, by asking the service again with the same key while that is safe; and ends proposals whose time is over.</summary>
    /// <param name="isStart">Whether the program has just started, so that nothing is too early to ask about.</param>
    /// <param name="cancellation">Stops before the next one.</param>
    public Task<HubResult<RecoveryReport>> RecoverAsync(bool isStart, CancellationToken cancellation) => _works.Recovery.RunAsync(isStart, cancellation);

    /// <summary>The last rows of the ledger, the newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<HubResult<LedgerPage>> LedgerAsync(LedgerQuery query, CancellationToken cancellation)
    {
        if (Lacking(Scopes.Read) is { } lacking) return lacking;
        try
        {
            return LedgerPage.Of(query, await _store.LatestAsync(query, cancellation));
        }
        catch (StoreException error)
        {
            return ProposalMessages.StoreFailed(error.Message);
        }
    }

    // What is not in the catalog may be anything, so it is named nowhere.
    private string? Known(string tool) => Catalog.Find(tool)?.Name;

    private static bool IsWrite(Tool tool) => tool.Manifest.Mode == EndpointMode.Write;

    private HubError? Lacking(Scopes scope) => _who.May(scope) ? null : AccessMessages.Lacks(_who, scope);
}
