using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Protocol.Forms;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using IntegrationHub.Sandbox.Time;

namespace IntegrationHub.Sandbox.Seed;

/// <summary>Plays requests of the past through the same operations that serve the present.</summary>
internal sealed class SeedScript
{
    private static readonly Router Router = new(ResourceCatalog.Instance);
    private readonly SeedIds _ids = new();
    private readonly Turn _turn;
    private readonly long _now;
    private long _at;

    /// <summary>A script for an empty shop.</summary>
    /// <param name="shop">The shop.</param>
    /// <param name="now">Unix seconds of the present.</param>
    public SeedScript(Shop shop, long now)
    {
        _now = now;
        _turn = new Turn(shop, ResourceCatalog.Instance, _ids, isLive: false, EventCause.Time) { Machine = now };
    }

    public Shop Shop => _turn.Shop;

    /// <summary>What follows happened this long ago. The past is told in order.</summary>
    public SeedScript Ago(double days)
    {
        _at = _now - (long)(days * 24 * 60 * 60);
        _turn.PassTime(Due.OwnClock, _at);
        return this;
    }

    /// <summary>The ids that the next request makes, in the order it makes them.</summary>
    public SeedScript As(params string[] ids)
    {
        _ids.Expect(ids);
        return this;
    }

    public JsonObject Post(string path, params (string Name, string Value)[] form) => Send("POST", path, form);

    public JsonObject Delete(string path) => Send("DELETE", path, []);

    /// <summary>A request by hand, for what no request can do.</summary>
    public Call Call() => _turn.Moment(_at);

    private JsonObject Send(string verb, string path, (string Name, string Value)[] form)
    {
        var route = Router.Match(verb, path)!;
        var tree = FormDecoder.Tree(form.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        var call = _turn.Call(_at, route.Operation.Type, new Input(route.Operation.Parameters.Read(tree)), route.Id, path, route.OuterId);
        try
        {
            return route.Operation.Run(call);
        }
        catch (StripeErrorException e) when (e.Error.KeepsEffects)
        {
            return [];
        }
        finally
        {
            _turn.Settle(call);
        }
    }
}
