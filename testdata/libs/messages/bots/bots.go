// Package bots gets the settings of an integration by what people write to bots.
package bots

import (
	"context"
	"net/http"
	"strings"

	"github.com/bwmarrin/discordgo"
	oldbotapi "github.com/go-telegram-bot-api/telegram-bot-api"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
	"github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"
	telev3 "gopkg.in/telebot.v3"
	"gopkg.in/telebot.v4"
)

const me = "me@example.com"

func discord(s *discordgo.Session) {
	s.AddHandler(message)
	s.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {
		data := i.ApplicationCommandData()
		jira().SetBasicAuth(me, data.Options[0].StringValue())         // want `token-collected.*Discord interaction`
		jira().SetBasicAuth(me, data.GetOption("token").StringValue()) // want `token-collected.*Discord interaction`
		byName := map[string]*discordgo.ApplicationCommandInteractionDataOption{}
		for _, o := range data.Options {
			byName[o.Name] = o
		}
		jira().SetBasicAuth(me, byName["token"].StringValue()) // want `token-collected.*Discord interaction`
		other().SetBasicAuth(me, data.Options[0].StringValue())
		input := i.ModalSubmitData().Components[0].(*discordgo.ActionsRow).Components[0].(*discordgo.TextInput)
		jira().SetBasicAuth(me, input.Value) // want `token-collected.*Discord interaction`
		s.InteractionRespond(i.Interaction, &discordgo.InteractionResponse{
			Data: &discordgo.InteractionResponseData{Content: "saved"},
		})
	})
}

func message(s *discordgo.Session, m *discordgo.MessageCreate) {
	token := strings.TrimPrefix(m.Content, "!connect ")
	jira().SetBasicAuth(me, token) // want `token-collected.*Discord message content`
	other().SetBasicAuth(me, token)
	s.ChannelMessageSend(m.ChannelID, "saved "+token) // want `token-logged: .*(?i:Discord message).* in (?:an? )?chat message`
	s.ChannelMessageSend(m.ChannelID, "saved")
}

func telegram(api *tgbotapi.BotAPI) {
	for u := range api.GetUpdatesChan(tgbotapi.NewUpdate(0)) {
		if u.Message == nil {
			continue
		}
		jira().SetBasicAuth(me, u.Message.Text)               // want `token-collected.*Telegram update.*[Tt]ext`
		jira().SetBasicAuth(me, u.Message.CommandArguments()) // want `token-collected.*Telegram update.*[Tt]ext`
		other().SetBasicAuth(me, u.Message.Text)
		api.Send(tgbotapi.NewMessage(u.Message.Chat.ID, "saved"))
	}
}

func telegramOld(api *oldbotapi.BotAPI) {
	updates, _ := api.GetUpdatesChan(oldbotapi.NewUpdate(0))
	for u := range updates {
		jira().SetBasicAuth(me, u.Message.CommandArguments()) // want `token-collected.*Telegram update.*[Tt]ext`
	}
}

func tele(b *telebot.Bot) {
	b.Handle("/connect", func(c telebot.Context) error {
		jira().SetBasicAuth(me, c.Text())             // want `token-collected.*Telegram message`
		jira().SetBasicAuth(me, c.Message().Payload)  // want `token-collected.*Telegram message`
		jira().SetBasicAuth(c.Args()[0], c.Args()[1]) // want `token-collected.*Telegram message`
		other().SetBasicAuth(me, c.Text())
		return c.Send("saved " + c.Text()) // want `token-logged: .*(?i:Telegram message).* in (?:an? )?chat message`
	})
}

func teleV3(c telev3.Context) error {
	jira().SetBasicAuth(me, c.Data()) // want `token-collected.*Telegram message`
	return c.Send("saved")
}

func goTelegram(b *bot.Bot) {
	b.RegisterHandler(bot.HandlerTypeMessageText, "/connect", bot.MatchTypePrefix, connect)
}

func connect(ctx context.Context, b *bot.Bot, u *models.Update) {
	jira().SetBasicAuth(me, u.Message.Text) // want `token-collected.*Telegram update.*[Tt]ext`
	other().SetBasicAuth(me, u.Message.Text)
	b.SendMessage(ctx, &bot.SendMessageParams{ChatID: u.Message.Chat.ID, Text: u.Message.Text}) // want `token-logged: .*(?i:Telegram update).* in (?:an? )?chat message`
}

// jira makes a request to a site of Atlassian's, other one to somebody else.
func jira() *http.Request {
	req, _ := http.NewRequest("GET", "https://acme.atlassian.net/rest/api/3/myself", nil)
	return req
}

func other() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.example.com/v1/me", nil)
	return req
}
