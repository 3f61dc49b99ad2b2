package model

// Bots of chat services: what people write to them is inbound, and what they write people read.

// said is a text that a bot sends.
func said(texts ...Place) Log { return Log{Values: texts, What: "chat message"} }

// slackTable describes github.com/slack-go/slack and github.com/nlopes/slack, which it was before. What Slack itself sends
// along, such as its verification token, nobody typed.
func slackTable(path string) *Package {
	typed := func(at Place, what string) Source { return inbound(at, what, Place{}) }
	p := &Package{
		Path: path, Tags: "json",
		Inert: true,
		Funcs: []Func{
			Fn("SlashCommandParse", typed(Result(0).Field("Text"), "slash command")),
			Fn("MsgOptionText", said(Param(0))),
			Fn("NewTextBlockObject", said(Param(1))),
			Method("Client", "NewRTM", typed(Result(0).Field("IncomingEvents").Elem(), "Slack event")),
		},
	}
	if path == "github.com/slack-go/slack" {
		p.Funcs = append(p.Funcs, Fn("InteractionCallbackParse",
			typed(Result(0).Field("View"), "Slack dialog"),
			typed(Result(0).Field("DialogSubmissionCallback"), "Slack dialog"),
			typed(Result(0).Field("ActionCallback"), "Slack action"),
			typed(Result(0).Field("BlockActionState"), "Slack action"),
			typed(Result(0).Field("Message").Field("Text"), "Slack message"),
			typed(Result(0).Field("Value"), "Slack action")))
	}
	return p
}

// slackEvents describes the package slackevents of both.
func slackEvents(path string) *Package {
	return &Package{
		Path: path, Tags: "json",
		Inert: true,
		Funcs: []Func{
			Fn("ParseEvent", inbound(Result(0).Field("InnerEvent"), "Slack event", Place{})),
		},
	}
}

// slackSocketmode describes the package socketmode of github.com/slack-go/slack: events come out of a channel of the
// client, or to functions that a handler calls.
func slackSocketmode(path string) *Package {
	return &Package{
		Path: path, Tags: "json",
		Inert:  true,
		Params: []ParamKind{{Type: "Event", Pointer: true, Index: 0, Arg: 0, Kind: Request, What: "Slack event"}},
		Funcs: []Func{
			Fn("New", inbound(Result(0).Field("Events").Elem(), "Slack event", Place{})),
			Fn("NewSocketmodeHandler", CopyFlow(Result(0).Field("Client"), Param(0))),
		},
	}
}

// discordTable describes github.com/bwmarrin/discordgo. Handlers are told by their parameters.
func discordTable(path string) *Package {
	option := copied(Recv().Field("Options").Elem())
	return &Package{
		Path:  path,
		Inert: true,
		Params: []ParamKind{
			{Type: "MessageCreate", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "Discord message"},
			{Type: "MessageUpdate", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "Discord message"},
			{Type: "InteractionCreate", Pointer: true, Index: 1, Arg: 1, Kind: Request, What: "Discord interaction"},
		},
		Funcs: all(
			same("Interaction", []string{"ApplicationCommandData", "MessageComponentData", "ModalSubmitData"}, copied(Recv().Field("Data"))),
			same("Session", []string{"ChannelMessageSend", "ChannelMessageSendReply", "ChannelMessageSendTTS"}, said(Param(1))),
			[]Func{
				Method("ApplicationCommandInteractionData", "GetOption", option),
				Method("ApplicationCommandInteractionDataOption", "GetOption", option),
				Method("ApplicationCommandInteractionDataOption", "StringValue", copied(Recv().Field("Value"))),
				Method("Session", "ChannelMessageEdit", said(Param(2))),
				Method("Session", "ChannelMessageSendComplex", said(Param(1).Field("Content"))),
				Method("Session", "InteractionRespond", said(Param(1).Field("Data").Field("Content"))),
			},
		),
	}
}

// telegramBotAPI describes github.com/go-telegram-bot-api/telegram-bot-api, before v5 and since.
func telegramBotAPI(path string) *Package {
	update := func(at Place) Source { return inbound(at, "Telegram update", Place{}) }
	p := &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("BotAPI", []string{"GetUpdates", "GetUpdatesChan", "ListenForWebhook"}, update(Result(0).Elem())),
			same("Message", []string{"Command", "CommandArguments", "CommandWithAt"}, copied(Recv().Field("Text"))),
			same("", []string{"NewMessage", "NewMessageToChannel"}, said(Param(1))),
			[]Func{Fn("NewEditMessageText", said(Param(2)))},
		),
	}
	if path != "github.com/go-telegram-bot-api/telegram-bot-api" {
		p.Funcs = append(p.Funcs,
			Method("BotAPI", "HandleUpdate", update(Result(0))),
			Method("BotAPI", "ListenForWebhookRespReqFormat", update(Result(0).Elem())))
	}
	return p
}

// telebotTable describes gopkg.in/telebot, v3 and v4.
func telebotTable(path string) *Package {
	typed := inbound(Result(0), "Telegram message", Place{})
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: all(
			same("Context", []string{"Callback", "Data", "InlineResult", "Message", "Query", "Text", "Update"}, typed),
			same("Context", []string{"Args"}, inbound(Result(0).Elem(), "Telegram message", Place{})),
			same("Context", []string{"Send", "Reply", "Edit", "EditOrSend", "EditOrReply"}, said(Param(0))),
			same("Bot", []string{"Send", "Reply", "Edit"}, said(Param(1))),
			[]Func{
				Method("Context", "Set", CopyFlow(Recv().Field(Ctx).Key(0, false), Param(1))),
				Method("Context", "Get", copied(Recv().Field(Ctx).Key(0, false))),
			},
		),
	}
}

// goTelegramModels describes the package models of github.com/go-telegram/bot, whose handlers are told by their parameters.
func goTelegramModels(path string) *Package {
	return &Package{
		Path:   path,
		Inert:  true,
		Params: []ParamKind{{Type: "Update", Pointer: true, Index: 2, Arg: 2, Kind: Request, What: "Telegram update"}},
	}
}

// goTelegramBot describes github.com/go-telegram/bot.
func goTelegramBot(path string) *Package {
	return &Package{
		Path:  path,
		Inert: true,
		Funcs: same("Bot", []string{"EditMessageText", "SendMessage"}, said(Param(1).Field("Text"))),
	}
}
