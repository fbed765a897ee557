using System.Globalization;
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

    /// <summary>What follows is told on this page of the history.</summary>
    public SeedScript On(string page)
    {
        _ids.Begin(page);
        return this;
    }

    /// <summary>The ids that the next request makes, in the order it makes them.</summary>
    public SeedScript As(params string[] ids)
    {
        _ids.Expect(ids);
        return this;
    }

    /// <summary>Sends <c>name=value</c> pairs.</summary>
    public JsonObject Post(string path, params string[] form) => Send("POST", path, form);

    public JsonObject Delete(string path) => Send("DELETE", path, []);

    /// <summary>A time to come, counted from the moment that is being told, as a parameter takes it.</summary>
    public string In(double days) => (_at + (long)(days * 24 * 60 * 60)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A request by hand, for what no request can do.</summary>
    public Call Call() => _turn.Moment(_at);

    private JsonObject Send(string verb, string path, string[] form)
    {
        var told = $"{verb} {path} {string.Join(' ', form)}";
        var route = Router.Match(verb, path) ?? throw new InvalidOperationException($"There is no route for the story's {told}.");
        var tree = FormDecoder.Tree(form.Select(f => f.Split('=', 2)).Select(f => new KeyValuePair<string, string>(f[0], f[1])));
        var call = _turn.Call(_at, route.Operation.Type, new Input(route.Operation.Parameters.Read(tree)), route.Id, path, route.OuterId);
        try
        {
            return route.Operation.Run(call);
        }
        catch (StripeErrorException e) when (e.Error.KeepsEffects)
        {
            return [];
        }
        catch (StripeErrorException e)
        {
            throw new InvalidOperationException($"The story's {told} was refused: {e.Error.Message}", e);
        }
        finally
        {
            _turn.Settle(call);
        }
    }
}
